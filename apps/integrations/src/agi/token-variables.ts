/** A token as channel variables: Asterisk's manager reads no line longer than 1,024 bytes, so a long one goes in pieces. */

const PIECE_CHARACTERS = 900
const PIECES_MAX = 18

/**
 * The variables to originate a call with: `FORBEAR_TOKEN`, or `FORBEAR_TOKEN_1`, `FORBEAR_TOKEN_2` … for a long token.
 * None holds a comma or a quote.
 */
export function tokenVariables(token: string): readonly (readonly [name: string, value: string])[] {
  if (token.length <= PIECE_CHARACTERS) return [['FORBEAR_TOKEN', token]]
  const pieces = token.match(new RegExp(`.{1,${PIECE_CHARACTERS}}`, 'gs')) ?? []
  return pieces.map((piece, i) => [`FORBEAR_TOKEN_${i + 1}`, piece] as const)
}

/** The token that stands in a channel's variables, whole or in pieces; empty where none does. */
export async function readToken(read: (name: string) => Promise<string>): Promise<string> {
  const whole = await read('FORBEAR_TOKEN')
  if (whole !== '') return whole
  let token = ''
  for (let piece = 1; piece <= PIECES_MAX; piece += 1) {
    const value = await read(`FORBEAR_TOKEN_${piece}`)
    if (value === '') break
    token += value
  }
  return token
}
