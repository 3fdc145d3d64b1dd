/** Telephone numbers that help in mainland China, as they stand on every screen until a screen knows better. */
import type { HelpEntry } from '../kit/help-bar.tsx'
import type { PageWords } from '../words/en.ts'

/** 110 police; 12356 psychological aid; 12348 public legal services; 12378 complaints about banks and insurers. */
export function helpNumbers({ shell: { help } }: PageWords): readonly HelpEntry[] {
  return [
    { number: '110', name: help.police, when: help.policeWhen, urgent: true },
    { number: '12356', name: help.distress, when: help.distressWhen },
    { number: '12348', name: help.legalAid, when: help.legalAidWhen },
    { number: '12378', name: help.complaint, when: help.complaintWhen },
  ]
}
