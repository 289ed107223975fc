import { personalData, type PersonalTable } from '@plinth/kit'

/** The address of the person, if it was proven: nobody exports or erases what belongs to an address they only claim. */
const provenAddress = '(select email from users where id = $1 and verified_at is not null)'

/** Orders of the account, and those that were made without one from the same address. */
const ownOrders = `select id from orders
  where customer_id = $1 or (customer_id is null and email = ${provenAddress})`

const returns: PersonalTable = {
  table: 'order_returns',
  rowsOf: `order_id in (${ownOrders})`,
  fields: { reason: { purpose: 'to decide about the return', erase: { set: "''" } } },
  impersonal: ['id', 'order_id', 'state', 'requested_at', 'decided_at', 'decided_by'],
}

/** What was sold, and what it cost, stays for the books; who bought it, and where they live, does not. */
const orders: PersonalTable = {
  table: 'orders',
  rowsOf: `id in (${ownOrders})`,
  fields: {
    number: { purpose: 'to find the order', erase: { keep: 'orders are kept for seven years for the tax office' } },
    placed_at: { purpose: 'to find the order', erase: { keep: 'orders are kept for seven years for the tax office' } },
    total: { purpose: 'to be paid', erase: { keep: 'orders are kept for seven years for the tax office' } },
    email: { purpose: 'to send confirmations', erase: { set: "'erased'" } },
    address: {
      purpose: 'to deliver; the state decides the tax',
      erase: {
        set: `address || '{"name":"erased","street":"erased","unit":"","city":"erased","phone":""}'::jsonb`,
      },
    },
    tracking_code: { purpose: 'to follow the parcel', erase: 'clear' },
    customer_id: { purpose: 'to show it in the account', erase: 'clear' },
  },
  impersonal: [
    'id',
    'token',
    'cart_id',
    'cart_version',
    'state',
    'abandoned',
    'shipping_method',
    'shipping_name',
    'subtotal',
    'discount',
    'shipping',
    'shipping_tax',
    'tax',
    'tax_name',
    'coupon_code',
    'holds',
    'reserved_until',
    'carrier',
    'invoice_number',
    'version',
    'paid_at',
  ],
}

const mails: PersonalTable = {
  table: 'mails',
  rowsOf: `recipient = ${provenAddress}`,
  fields: {
    recipient: { purpose: 'to send it', erase: 'clear' },
    subject: { purpose: 'to send it', erase: 'clear' },
    text: { purpose: 'to send it', erase: 'clear' },
    sent_at: { purpose: 'to know that it was sent', erase: 'clear' },
  },
  impersonal: ['id', 'message_id'],
  deleteRows: true,
}

const waitingMails: PersonalTable = {
  table: 'kit_outbox',
  rowsOf: `payload ->> 'to' = (select email from users where id = $1)`,
  fields: { payload: { purpose: 'mail that is on its way', erase: 'clear' } },
  impersonal: [
    'id',
    'topic',
    'order_key',
    'correlation_id',
    'traceparent',
    'created_at',
    'available_at',
    'attempts',
    'last_error',
    'died_at',
  ],
  deleteRows: true,
}

const answers: PersonalTable = {
  table: 'kit_idempotency',
  rowsOf: `position(${provenAddress} in body::text) > 0`,
  fields: { body: { purpose: 'to answer a repeated request, for a day', erase: 'clear' } },
  impersonal: ['scope', 'key', 'request_hash', 'status', 'headers', 'created_at', 'expires_at'],
  deleteRows: true,
}

const addresses: PersonalTable = {
  table: 'addresses',
  rowsOf: 'user_id = $1',
  fields: {
    name: { purpose: 'to deliver', erase: 'clear' },
    street: { purpose: 'to deliver', erase: 'clear' },
    unit: { purpose: 'to deliver', erase: 'clear' },
    city: { purpose: 'to deliver', erase: 'clear' },
    region: { purpose: 'to deliver', erase: 'clear' },
    postal_code: { purpose: 'to deliver', erase: 'clear' },
    country: { purpose: 'to deliver', erase: 'clear' },
    phone: { purpose: 'for the carrier', erase: 'clear' },
  },
  impersonal: ['id', 'user_id', 'is_default', 'created_at'],
  deleteRows: true,
}

const carts: PersonalTable = {
  table: 'carts',
  rowsOf: 'customer_id = $1',
  fields: {
    coupon_code: { purpose: 'what you want to buy', erase: 'clear' },
    created_at: { purpose: 'what you want to buy', erase: 'clear' },
  },
  impersonal: ['id', 'customer_id', 'token_hash', 'version', 'updated_at', 'completed_at'],
  deleteRows: true,
}

const sessions: PersonalTable = {
  table: 'sessions',
  rowsOf: 'subject = $1',
  fields: {
    device: { purpose: 'to recognise where you are signed in', erase: 'clear' },
    address: { purpose: 'to recognise where you are signed in', erase: 'clear' },
    created_at: { purpose: 'to recognise where you are signed in', erase: 'clear' },
    last_seen_at: { purpose: 'to recognise where you are signed in', erase: 'clear' },
  },
  impersonal: ['id', 'token_hash', 'subject', 'roles', 'ends_at'],
  deleteRows: true,
}

const refreshTokens: PersonalTable = {
  table: 'refresh_families',
  rowsOf: 'subject = $1',
  fields: { id: { purpose: 'to keep a program signed in', erase: 'clear' } },
  impersonal: ['subject'],
  deleteRows: true,
}

const links: PersonalTable = {
  table: 'one_time_tokens',
  rowsOf: 'subject = $1',
  fields: { purpose: { purpose: 'the links of mails', erase: 'clear' } },
  impersonal: ['subject', 'hash', 'expires_at'],
  deleteRows: true,
}

/** The row stays, without a person in it, because orders and the audit trail point to it. */
const users: PersonalTable = {
  table: 'users',
  rowsOf: 'id = $1',
  fields: {
    email: { purpose: 'to sign in, and to write to you', erase: 'clear' },
    name: { purpose: 'to greet you', erase: { set: "'erased'" } },
    created_at: { purpose: 'to know since when', erase: { keep: 'the day alone says nothing about a person' } },
  },
  impersonal: ['id', 'role', 'password_hash', 'verified_at', 'erased_at', 'version'],
}

/** Everything that the shop knows about people, in the order in which it can be erased; the address goes last. */
export const shopPersonalData = personalData(
  returns,
  orders,
  mails,
  waitingMails,
  answers,
  addresses,
  carts,
  sessions,
  refreshTokens,
  links,
  users,
)
