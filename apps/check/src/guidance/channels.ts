/** Whom a person can turn to, by place. */
import { cnChannels } from './cn/channels.ts'
import { elsewhereChannels } from './elsewhere/channels.ts'
import type { HelpChannel } from './help-channel.ts'
import { inPlace } from './place.ts'
import { ruChannels } from './ru/channels.ts'
import { usChannels } from './us/channels.ts'

export type { Attachment, ChannelKind, HelpChannel, PackField, Reach } from './help-channel.ts'
export { ATTACHMENTS, PACK_FIELDS } from './help-channel.ts'

/** Every channel that is known, of all places. */
export const channels: readonly HelpChannel[] = [
  ...cnChannels,
  ...usChannels,
  ...ruChannels,
  ...elsewhereChannels,
]

/** The channels of a place, those of the place itself before those of the country. */
export function channelsOf(place: string): readonly HelpChannel[] {
  return inPlace(channels, place)
}
