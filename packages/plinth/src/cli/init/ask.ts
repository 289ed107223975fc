import type { text as textQuestion } from '@clack/prompts'
import { objection, questions, readServices, type Answers, type ServiceAnswer } from './answers.ts'

/** What is known before anybody is asked. */
export type Known = Partial<Answers> & { readonly suggestedName: string }

/** Thrown by a question that a person does not answer. */
class GivenUp extends Error {}

/** Asks a person for what is not known yet; undefined when they give up. */
export async function ask(known: Known): Promise<Answers | undefined> {
  const { cancel, confirm, intro, isCancel, outro, text } = await import('@clack/prompts')
  const answerTo = async <T extends string | boolean>(question: Promise<T | symbol>): Promise<T> => {
    const answer = await question
    if (isCancel(answer)) throw new GivenUp()
    return answer as T
  }
  const write = async (key: keyof typeof questions, initialValue: string): Promise<string> => {
    const { ask: message, shape } = questions[key]
    const validate = (given = ''): string | undefined => objection(shape, given)
    return await answerTo<string>(text({ message, initialValue, validate }))
  }
  intro('A new platform')
  try {
    const answers = {
      name: known.name ?? (await write('name', known.suggestedName)),
      region: known.region ?? (await write('region', 'us-east-1')),
      account: known.account ?? (await write('account', '')),
      repository: known.repository ?? (await repositoryFrom(answerTo, text)),
      services: known.services ?? (await servicesFrom(answerTo, text)),
      database: known.database ?? (await answerTo<boolean>(confirm({ message: 'A PostgreSQL database?' }))),
      cache: known.cache ?? (await answerTo<boolean>(confirm({ message: 'A cache?' }))),
    }
    outro('That is all.')
    return answers
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error
    cancel('Nothing was written.')
    return undefined
  }
}

type Text = typeof textQuestion
type AnswerTo = (question: Promise<string | symbol>) => Promise<string>

async function repositoryFrom(answerTo: AnswerTo, text: Text): Promise<string | undefined> {
  const { ask: message, shape } = questions.repository
  const validate = (given = ''): string | undefined => (given === '' ? undefined : objection(shape, given))
  const given = await answerTo(text({ message, placeholder: 'acme/shop', defaultValue: '', validate }))
  return given === '' ? undefined : given
}

async function servicesFrom(answerTo: AnswerTo, text: Text): Promise<readonly ServiceAnswer[]> {
  const given = await answerTo(
    text({
      message: 'Services as name:port:path with spaces between, the one that answers the internet first',
      initialValue: 'web:8080:apps/web api:3000:apps/api',
      validate: (written = '') => readServices(wordsOf(written)).objections[0],
    }),
  )
  return readServices(wordsOf(given)).services
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
