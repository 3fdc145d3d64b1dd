/**
 * The head of a legal text: what its rules on conduct and its rules on money say of it alike. It stands once, in the
 * instrument on conduct; and sources that many texts share.
 */
import type { Instrument } from '@forbear/conduct/language'

type Head = Pick<
  Instrument,
  'id' | 'place' | 'citation' | 'title' | 'issuer' | 'force' | 'inForce' | 'readOn' | 'sources'
>

/** The head of an instrument, for the other one of the same text. */
export const headOf = ({
  id,
  place,
  citation,
  title,
  issuer,
  force,
  inForce,
  readOn,
  sources,
}: Head): Head => ({ id, place, citation, title, issuer, force, inForce, readOn, sources })

/** Where Chinese statutes and judicial interpretations were read. */
export const LAW_REPOSITORY = { title: 'LawRefBook/Laws on GitHub, snapshot of 2025-04' }

/** No text was read: rules that rest on this alone accuse nobody. */
export const GENERAL_KNOWLEDGE = { title: 'General knowledge, as of 2026-11-24; no text was read' }
