export { consumeOnce, forgetDeliveries } from './consume-once.ts'
export { createOutbox, type Outbox } from './outbox.ts'
export { sendMessage } from './send.ts'
export type * from './types.ts'
