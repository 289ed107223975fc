import type { MetricTable } from './definition.ts'

/** Seconds; dense where the objectives of a web product lie, wide enough to see a timeout. */
const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.5, 3, 10]
const querySeconds = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]

/**
 * Every metric that the kit exports. Alerts and dashboards are checked against this table.
 * Requests and calls: rate, errors, duration. Pools, queues, the event loop: utilisation, saturation, errors.
 */
export const kitMetrics = {
  // Requests that this service answers
  http_server_request_duration_seconds: {
    kind: 'histogram',
    help: 'Time from the first byte of a request to the last byte of its answer.',
    labels: ['method', 'route', 'status'],
    buckets: requestSeconds,
  },
  http_server_active_requests: { kind: 'gauge', help: 'Requests being answered now.', labels: [] },
  http_server_requests_shed_total: {
    kind: 'counter',
    help: 'Requests refused with 503 to keep the others fast.',
    labels: ['reason'],
  },
  http_server_requests_limited_total: {
    kind: 'counter',
    help: 'Requests refused with 429 by a rate limit.',
    labels: ['policy'],
  },
  http_server_client_gone_total: {
    kind: 'counter',
    help: 'Requests whose client left before the answer.',
    labels: ['route'],
  },

  // Calls to other services
  http_client_request_duration_seconds: {
    kind: 'histogram',
    help: 'Time of one call to another service, each attempt for itself.',
    labels: ['service', 'method', 'outcome'],
    buckets: requestSeconds,
  },
  dependency_retries_total: {
    kind: 'counter',
    help: 'Calls made again after a failure.',
    labels: ['dependency', 'outcome'],
  },
  dependency_breaker_open: {
    kind: 'gauge',
    help: '1 while the circuit breaker of a dependency refuses calls.',
    labels: ['dependency'],
  },
  dependency_rejections_total: {
    kind: 'counter',
    help: 'Calls refused before they were made: breaker open, bulkhead full, deadline over.',
    labels: ['dependency', 'reason'],
  },

  // Database
  db_pool_connections: { kind: 'gauge', help: 'Connections of the pool by state.', labels: ['pool', 'state'] },
  db_pool_connections_max: { kind: 'gauge', help: 'Connections that the pool may open.', labels: ['pool'] },
  db_pool_waiting: { kind: 'gauge', help: 'Callers that wait for a connection.', labels: ['pool'] },
  db_pool_wait_seconds: {
    kind: 'histogram',
    help: 'Time until a caller got its connection.',
    labels: ['pool'],
    buckets: querySeconds,
  },
  db_query_duration_seconds: {
    kind: 'histogram',
    help: 'Time of one statement, without the wait for a connection.',
    labels: ['pool', 'operation', 'outcome'],
    buckets: querySeconds,
  },
  db_transactions_total: {
    kind: 'counter',
    help: 'Transactions by how they ended.',
    labels: ['pool', 'outcome'],
  },

  // Cache: the hit ratio is hits (fresh and stale) over all requests
  cache_requests_total: {
    kind: 'counter',
    help: 'Look-ups by result: hit, miss, negative, stale, joined (waited for a load of another), error.',
    labels: ['cache', 'result'],
  },
  cache_load_duration_seconds: {
    kind: 'histogram',
    help: 'Time to load what the cache did not have.',
    labels: ['cache', 'outcome'],
    buckets: querySeconds,
  },
  cache_backend_up: {
    kind: 'gauge',
    help: '1 while the shared cache answers; 0 while the memory of the process stands in.',
    labels: ['cache'],
  },
  redis_command_duration_seconds: {
    kind: 'histogram',
    help: 'Time of one command, by how it ended.',
    labels: ['command', 'outcome'],
    buckets: querySeconds,
  },

  // Queues and jobs
  queue_length: { kind: 'gauge', help: 'Messages that wait.', labels: ['queue', 'state'] },
  queue_oldest_age_seconds: { kind: 'gauge', help: 'Age of the oldest message that waits.', labels: ['queue'] },
  queue_deliveries_total: { kind: 'counter', help: 'Deliveries by outcome.', labels: ['queue', 'outcome'] },
  queue_delivery_duration_seconds: {
    kind: 'histogram',
    help: 'Time of one delivery.',
    labels: ['queue'],
    buckets: requestSeconds,
  },
  idempotency_replays_total: {
    kind: 'counter',
    help: 'Requests with a known idempotency key: replayed, conflict (another body), waiting.',
    labels: ['outcome'],
  },

  // Identity
  auth_attempts_total: { kind: 'counter', help: 'Sign-ins and token checks by outcome.', labels: ['kind', 'outcome'] },

  // The process
  event_loop_delay_seconds: {
    kind: 'gauge',
    help: 'How late timers fired since the last scrape.',
    labels: ['quantile'],
  },
  event_loop_utilization_ratio: {
    kind: 'gauge',
    help: 'Share of the time since the last scrape that the event loop was busy.',
    labels: [],
  },
  gc_pause_seconds: {
    kind: 'histogram',
    help: 'Pauses for garbage collection.',
    labels: ['kind'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1],
  },
  process_cpu_seconds_total: { kind: 'counter', help: 'Processor time used, user and system.', labels: [] },
  process_resident_memory_bytes: { kind: 'gauge', help: 'Memory that the process holds.', labels: [] },
  process_heap_bytes: { kind: 'gauge', help: 'Memory of the JavaScript heap: used, total.', labels: ['state'] },
  process_open_fds: { kind: 'gauge', help: 'Files and sockets that are open.', labels: [] },
  process_start_time_seconds: { kind: 'gauge', help: 'When the process started, since 1970.', labels: [] },

  // The service
  service_state: {
    kind: 'gauge',
    help: '1 for the state that the service is in: starting, ready, draining, stopping, stopped.',
    labels: ['state'],
  },
  service_mode: { kind: 'gauge', help: '1 while a mode is on: read-only, maintenance.', labels: ['mode'] },
  build_info: { kind: 'gauge', help: 'Always 1; the labels say what runs.', labels: ['version', 'commit'] },
  config_reloads_total: {
    kind: 'counter',
    help: 'Reloads of files by outcome: applied, refused.',
    labels: ['outcome'],
  },
  faults_injected_total: { kind: 'counter', help: 'Faults injected on purpose.', labels: ['target', 'kind'] },
  metrics_label_overflow_total: {
    kind: 'counter',
    help: "Samples whose label value became 'other' because the metric had too many.",
    labels: ['metric', 'label'],
  },
} as const satisfies MetricTable

export type KitMetrics = typeof kitMetrics
