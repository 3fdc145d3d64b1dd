/**
 * What a process keeps of matters between transactions. It may be behind what is recorded, never ahead: the number of a
 * chain's last entry tells whether it is current, and what is missing is read.
 */
import type { HouseState } from '../house/state.ts'
import type { MatterState } from '../matters/state.ts'
import { type View, viewOf } from '../matters/view.ts'

interface KeptView {
  readonly neighbours: readonly MatterState[]
  readonly organisations: HouseState['organisations']
  readonly coverage: HouseState['coverage']
  readonly view: View
}

export class Kept {
  readonly #most: number
  readonly #matters = new Map<string, MatterState>()
  readonly #neighbours = new Map<string, readonly string[]>()
  readonly #views = new WeakMap<MatterState, KeptView>()

  /** @param most  matters that are kept at most */
  constructor(most: number) {
    this.#most = most
  }

  matter(id: string): MatterState | undefined {
    return this.#matters.get(id)
  }

  /** Ids of a matter's neighbours as last seen. */
  neighboursOf(id: string): readonly string[] {
    return this.#neighbours.get(id) ?? []
  }

  /**
   * Keeps what was committed. Of two transactions the earlier may be told of later; then what is kept is behind, and read
   * on when it is needed.
   *
   * @param neighbours  absent: as known before
   */
  keep(state: MatterState, neighbours: readonly string[] = this.neighboursOf(state.id)): void {
    this.#matters.delete(state.id)
    this.#matters.set(state.id, state)
    this.#neighbours.set(state.id, neighbours)
    for (const id of this.#matters.keys()) {
      if (this.#matters.size <= this.#most) break
      this.forget(id)
    }
  }

  forget(id: string): void {
    this.#matters.delete(id)
    this.#neighbours.delete(id)
  }

  /** The view of a matter among its neighbours: made once for the states it is made of. */
  view(
    state: MatterState,
    neighbours: readonly MatterState[],
    { organisations, coverage }: Pick<HouseState, 'organisations' | 'coverage'>,
  ): View {
    const known = this.#views.get(state)
    if (
      known &&
      known.organisations === organisations &&
      known.coverage === coverage &&
      known.neighbours.length === neighbours.length &&
      known.neighbours.every((n, i) => n === neighbours[i])
    )
      return known.view
    const view = viewOf(state, neighbours, { organisations, coverage })
    this.#views.set(state, { neighbours, organisations, coverage, view })
    return view
  }
}
