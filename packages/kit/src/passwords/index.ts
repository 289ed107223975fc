export { createPasswords, type Passwords, type PasswordOptions, type PasswordVerdict } from './passwords.ts'
export { passwordMistakes, passwordMistakesOf, type PasswordMistake, type PasswordPolicy } from './policy.ts'
export { defaultCost, type ScryptCost } from './scrypt.ts'
export { createSignInThrottle, type SignInAttempt, type SignInThrottle } from './sign-in-throttle.ts'
