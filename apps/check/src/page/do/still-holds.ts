/** Whether what was found still holds after the person changed something. */
import type { Workspace } from '../../matter/workspace.ts'

/** Everything that judging looks at. Dates of a complaint and of a payment are for guidance alone. */
const lookedAt = ({ lenders, attachments: _none, ...rest }: Workspace): string =>
  JSON.stringify([
    rest,
    lenders.map(
      ({ complainedOn: _1, answeredOn: _2, lastPaidOn: _3, lastAcknowledgedOn: _4, ...lender }) => lender,
    ),
  ])

/** Whether findings on one workspace are findings on the other. */
export function stillHolds(workspace: Workspace, of: Workspace): boolean {
  return workspace === of || lookedAt(workspace) === lookedAt(of)
}
