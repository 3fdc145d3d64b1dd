/** Two people: what one asked for another decides, with a key of their own. One rule for releases, texts and rulebooks. */

/** Who asked or proposed. */
export interface FirstPerson {
  readonly client: string
  /** As the client named them. */
  readonly person?: string
}

/**
 * Whether somebody may be the second: another client, and where both sides name their people, another person. Two keys
 * in one hand are one person.
 *
 * @param second.by  the person who decides, as the client names them
 */
export const isSecondPerson = (
  first: FirstPerson,
  second: { readonly client: string; readonly by?: string | undefined },
): boolean => first.client !== second.client && (second.by === undefined || second.by !== first.person)
