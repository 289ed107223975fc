export { createFaults, type FaultOptions, type Faults, type FaultyRequest, InjectedFault } from './faults.ts'
export { FaultSyntaxError, parseFaults } from './parse.ts'
export { faultProblems, type FaultEffect, type FaultRule, type FaultStatus, type FaultTarget } from './rule.ts'
export { type FaultGrant, faultHeader, signFaults } from './signature.ts'
