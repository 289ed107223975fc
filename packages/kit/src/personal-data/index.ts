export { enforceRetention, erasePersonalData, type ErasedTable } from './erase.ts'
export { exportPersonalData, type ExportedTable } from './export.ts'
export { findTraces, undeclaredColumns } from './find-traces.ts'
export { personalData, type Erasure, type PersonalData, type PersonalField, type PersonalTable } from './registry.ts'
