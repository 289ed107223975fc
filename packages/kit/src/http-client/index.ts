export { type CallGuard, type HttpMethod, type ServiceAnswer, type ServiceCall } from './call.ts'
export { createServiceClient, type ServiceClient, type ServiceClientOptions } from './client.ts'
export { isConnectionFailure, ServiceUnreachable, wasNotConnected } from './failure.ts'
export { endToEndHeaders } from './headers.ts'
