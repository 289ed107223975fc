import type { OutgoingMail } from '../mail/send-mail.ts'

interface Recipient {
  readonly email: string
  readonly name: string
}

export function verifyMail({ email, name }: Recipient, link: string): OutgoingMail {
  return {
    to: email,
    subject: 'Please confirm your e-mail address',
    text: `Hello ${name},\n\nwelcome to the shop. Please confirm that this is your address:\n\n${link}\n\nThe link is good for two days. If you have not opened an account, there is nothing to do.\n`,
  }
}

export function accountExistsMail({ email, name }: Recipient): OutgoingMail {
  return {
    to: email,
    subject: 'You have an account already',
    text: `Hello ${name},\n\nsomebody, probably you, wanted to open an account with this address. There is one already:\n\n/account/sign-in\n\nIf you forgot your password, you can choose a new one there.\n`,
  }
}

export function resetMail({ email, name }: Recipient, link: string): OutgoingMail {
  return {
    to: email,
    subject: 'Choose a new password',
    text: `Hello ${name},\n\nhere you can choose a new password:\n\n${link}\n\nThe link is good for one hour, and for one time. If you did not ask for it, your old password stays as it is.\n`,
  }
}

export function passwordChangedMail({ email, name }: Recipient): OutgoingMail {
  return {
    to: email,
    subject: 'Your password was changed',
    text: `Hello ${name},\n\nthe password of your account was changed, and all other browsers were signed out. If that was not you, choose a new one at once:\n\n/account/forgot\n`,
  }
}
