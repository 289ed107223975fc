import { language } from './catalogue/language.ts'

/** Every finding that Plinth can report, by code. Each has a page in `docs/codes` with a bad and a good example. */
export const catalogue = {
  ...language,
}

export type Code = keyof typeof catalogue

type Message<C extends Code> = (typeof catalogue)[C]['message']
type Help<C extends Code> = (typeof catalogue)[C]['help']
type ParameterOf<Part> = Part extends (parameters: infer P) => string ? P : unknown

/** What a code needs to know to write its message and its help. */
export type ParametersOf<C extends Code> = ParameterOf<Message<C>> & ParameterOf<Help<C>>
