/** The long proof that both executions agree: all cases in every way, ordinary logs by the hundred, and a long hunt. */
import { Disagreement } from '@forbear/conduct/testing'
import type { CaseFile, Rulebook } from '@forbear/conduct/language'
import { type Agreed, EVERY_WAY, USUAL_WAYS, agreeOnCases, agreeUnderAllLaw } from './cases.ts'
import { hunt } from './hunt.ts'
import { ORDINARY_PLACES, agreeOnOrdinary } from './logs.ts'

/** One line of the table. */
export interface AgreementRow extends Agreed {
  readonly what: string
  readonly seconds: number
}

/** What both executions were asked, and each kind of difference with its smallest case. */
export interface AgreementProof {
  readonly rows: readonly AgreementRow[]
  readonly disagreements: readonly string[]
}

/** Ordinary logs of each place. */
const LOGS = 150

/**
 * Asks both executions.
 *
 * @param cases  how many invented cases are hunted through, each with about twenty changes of one fact
 * @param seed  of the hunt and of the ordinary logs
 */
export function proveAgreement(
  law: { readonly rulebook: Rulebook; readonly caseFiles: readonly CaseFile[] },
  cases: number,
  seed: number,
): AgreementProof {
  const { rulebook, caseFiles } = law
  const disagreements: string[] = []
  const rows: AgreementRow[] = []
  const row = (what: string, ask: () => Agreed): void => {
    const started = performance.now()
    try {
      const { asked, compiled, handedBack } = ask()
      const seconds = Math.round((performance.now() - started) / 1000)
      rows.push({ what, asked, compiled, handedBack, seconds })
    } catch (error) {
      if (!(error instanceof Disagreement)) throw error
      disagreements.push(`${what}: ${error.message}`)
    }
  }
  row('worked cases under the instruments they test, twelve ways of asking', () =>
    agreeOnCases(rulebook, caseFiles, EVERY_WAY),
  )
  row('worked cases under the whole rulebook, as audit and gate ask', () =>
    agreeUnderAllLaw(rulebook, caseFiles, USUAL_WAYS, 1),
  )
  for (const place of ORDINARY_PLACES)
    row(`ordinary logs under the law of ${place.jurisdiction}`, () =>
      agreeOnOrdinary(rulebook, place, LOGS, seed, true),
    )
  row(`${cases} invented cases and what differs from each in one fact`, () => {
    const hunted = hunt(seed, cases)
    disagreements.push(...hunted.disagreements.values())
    return hunted
  })
  return { rows, disagreements }
}

/** The table for people. */
export function agreementTable({ rows }: AgreementProof): string {
  return [
    '| Asked of both | Contacts asked about | Judged compiled | Handed back | Seconds |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((r) => `| ${r.what} | ${r.asked} | ${r.compiled} | ${r.handedBack} | ${r.seconds} |`),
  ].join('\n')
}
