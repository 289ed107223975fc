/** Whether a connection can be opened. */
export type ReachVerdict = 'reachable' | 'blocked' | 'unknown'
