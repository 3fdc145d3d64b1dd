/** A sentence in both languages, as it crosses between engine and page. */
export interface Words {
  readonly en: string
  readonly zh: string
}
