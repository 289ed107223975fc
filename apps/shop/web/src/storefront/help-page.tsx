import { PageTitle } from '../shell/page-title.tsx'

const chapters = [
  {
    id: 'delivery',
    title: 'Delivery',
    text: [
      'We deliver to every state. Standard parcels take three to five working days; express and overnight are offered at checkout, with their price, once we know where the parcel goes.',
      'You get a message with a tracking number when your parcel leaves us. The same history stands on the page of your order.',
    ],
  },
  {
    id: 'returns',
    title: 'Returns and repairs',
    text: [
      'You have thirty days. Open the order, choose what you send back and tell us why; the money goes back to the same card when the parcel has arrived.',
      'Until an order is packed you can cancel it yourself, and nothing is charged.',
    ],
  },
  {
    id: 'payment',
    title: 'Payment',
    text: [
      'Your card goes straight to the payment provider; its number never reaches us. Your bank may ask you to confirm a payment: we then wait for your answer, and your things stay reserved meanwhile.',
    ],
  },
  {
    id: 'privacy',
    title: 'Privacy',
    text: [
      'We keep what an order needs and nothing else. There are two cookies: one for your cart, one for being signed in. Your account shows everything we know about you, and forgets it when you say so; invoices stay as long as the law wants them.',
    ],
  },
  {
    id: 'contact',
    title: 'Contact',
    text: ['Write to hello@shop.example. A person answers, usually the same day.'],
  },
] as const

export function HelpPage() {
  return (
    <div className="wrap stack-wide">
      <PageTitle>Help</PageTitle>
      {chapters.map(({ id, title, text }) => (
        <section key={id} id={id} className="prose stack-tight" aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{title}</h2>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </div>
  )
}
