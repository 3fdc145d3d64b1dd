/** Channels. */
import type { HelpChannel } from '../help-channel.ts'
export const ruChannels: readonly HelpChannel[] = []
