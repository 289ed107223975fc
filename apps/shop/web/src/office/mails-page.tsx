import { useInfiniteQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { MoreButton } from '../design/more-button.tsx'
import { formatMoment } from '../words/dates.ts'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries } from './office-queries.ts'
import { SearchField } from './search-field.tsx'

/** What the shop has sent. A link in a mail can be opened from here. */
export function MailsPage() {
  const [to, setTo] = useState('')
  const list = useInfiniteQuery(officeQueries.mails(to))
  return (
    <OfficeFrame title="Sent mail" action="mails:read">
      {() => (
        <>
          <SearchField label="To this address" initial={to} onSearch={setTo} />
          <Loaded query={{ ...list, data: list.data?.pages.flatMap(({ items }) => items) }}>
            {(mails) =>
              mails.length === 0 ? (
                <Empty title="Nothing was sent" />
              ) : (
                <ul className="plain-list" role="list">
                  {mails.map(({ id, to: receiver, subject, text, sentAt }) => (
                    <li key={id} className="card">
                      <details>
                        <summary>
                          <strong>{subject}</strong>{' '}
                          <span className="muted small">
                            to {receiver}, {formatMoment(sentAt)}
                          </span>
                        </summary>
                        <p className="mail">
                          <WithLinks text={text} />
                        </p>
                      </details>
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
          <MoreButton list={list} />
        </>
      )}
    </OfficeFrame>
  )
}

/** An address in a mail, or a path of this shop. */
const address = /(https?:\/\/\S+|(?<=\s|^)\/(?:account|orders)\S*)/

/** Addresses become links within this shop; the text itself is never taken for HTML. */
function WithLinks({ text }: { readonly text: string }) {
  return text.split(address).map((part, index) => {
    const link = index % 2 === 1 ? tryPath(part) : undefined
    // Parts never move, so their place names them.
    return <Fragment key={index}>{link === undefined ? part : <a href={link}>{part}</a>}</Fragment>
  })
}

function tryPath(text: string): string | undefined {
  if (!URL.canParse(text, location.origin)) return undefined
  const { pathname, search } = new URL(text, location.origin)
  return pathname + search
}
