export { whenKnown } from './when-known.ts'
