import type { Arrive } from '../visitor.ts'
import type { Page } from 'playwright-core'

/** Looks closely at the page as it is now, under this name. */
export type Look = (page: Page, name: string) => Promise<void>

/** Through every page that somebody of one kind sees, by who that is. */
export type Walks = Readonly<Record<string, (arrive: Arrive, look: Look) => Promise<void>>>
