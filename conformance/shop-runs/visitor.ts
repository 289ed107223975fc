import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Width and height of a window, in CSS pixels. */
export const windows = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 360, height: 740 },
} as const

/** How long one step of a visit may take, in milliseconds: a loaded machine is slow, not broken. */
const patience = 60_000

/** Someone with a browser of their own: own cookies, own window. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
}

/** Lets one more visitor in. */
export type Arrive = () => Promise<Visitor>

/** Those who came during one test, and what their browsers complained about. */
export class Visitors {
  readonly #browser: Browser
  readonly #url: string
  readonly #contexts: BrowserContext[] = []
  readonly #complaints: string[] = []

  constructor(browser: Browser, url: string) {
    this.#browser = browser
    this.#url = url
  }

  /** Scripts that failed, content that the policy refused. */
  get complaints(): readonly string[] {
    return this.#complaints
  }

  arrive: Arrive = async () => {
    const context = await this.#browser.newContext({ baseURL: this.#url, viewport: windows.desktop })
    this.#contexts.push(context)
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    page.on('pageerror', ({ message }) => this.#complaints.push(message))
    page.on('console', (message) => {
      // The browser also tells about every refused request, and refusals are what some visits are about.
      const isRefusal = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !isRefusal) this.#complaints.push(message.text())
    })
    return { page, context }
  }

  async leave(): Promise<void> {
    await Promise.all(this.#contexts.map(async (context) => await context.close()))
  }
}
