export { audit, type AuditEvent, type AuditState } from './audit.ts'
export { auditTrail, replay, type AuditEntry, type TrailFilter } from './trail.ts'
export { sealAudit, verifyAudit, type AuditBreak, type AuditVerdict } from './verify.ts'
