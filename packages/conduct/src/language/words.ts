/** Words that people read: every text of the law's data stands in both languages. */

export interface Words {
  readonly en: string
  readonly zh: string
}
