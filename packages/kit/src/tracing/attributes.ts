/** Names of attributes, after the semantic conventions of OpenTelemetry; the values are facts, never bodies. */
export const attribute = {
  method: 'http.request.method',
  route: 'http.route',
  status: 'http.response.status_code',
  peer: 'server.address',
  system: 'db.system.name',
  operation: 'db.operation.name',
  queue: 'messaging.destination.name',
} as const
