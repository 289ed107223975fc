import type { Services } from '../services.ts'
import { changeAccount } from './change-account.ts'
import { changePassword } from './change-password.ts'
import { endAllSessions } from './end-all-sessions.ts'
import { endSession } from './end-session.ts'
import { eraseAccount } from './erase-account.ts'
import { exportAccount } from './export-account.ts'
import { getAccount } from './get-account.ts'
import { getSession } from './get-session.ts'
import { listSessions } from './list-sessions.ts'
import { register } from './register.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { verifyEmail } from './verify-email.ts'

export function accountHandlers(services: Services) {
  return {
    getSession: getSession(services),
    signIn: signIn(services),
    signOut: signOut(services),
    register: register(services),
    verifyEmail: verifyEmail(services),
    requestPasswordReset: requestPasswordReset(services),
    resetPassword: resetPassword(services),
    getAccount: getAccount(services),
    changeAccount: changeAccount(services),
    changePassword: changePassword(services),
    exportAccount: exportAccount(services),
    eraseAccount: eraseAccount(services),
    listSessions: listSessions(services),
    endSession: endSession(services),
    endAllSessions: endAllSessions(services),
  }
}
