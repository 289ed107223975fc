export {
  accessTable,
  type AccessCase,
  type AccessDecision,
  type AccessDefinition,
  type AccessRules,
  type AccessTable,
  type OwnedObject,
  type Reach,
  type Subject,
} from './access-table.ts'
