/**
 * Words that people build passwords from, without the digits and signs they add. Our own list, written by hand from
 * what is generally known; it is no copy of a leak and no statistic. It refuses what is tried first in an online attack;
 * what was leaked elsewhere is the matter of `leaked.ts`.
 */
const bases: ReadonlySet<string> = new Set(
  `password passwort passcode passphrase secret private login logon signin access account admin administrator root
  toor superuser user username guest default changeme change letmein opensesame welcome hello goodbye test tester
  testing testtest demo example sample temp temporary qwerty qwertz azerty iloveyou loveyou loveme lovely love forever
  monkey dragon princess sunshine shadow master superman batman spiderman ironman pokemon pikachu starwars
  football baseball basketball soccer hockey liverpool chelsea arsenal barcelona juventus manchester
  michael jordan jessica jennifer ashley michelle daniel matthew andrew joshua charlie thomas robert william
  summer winter spring autumn january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday flower butterfly cookie chocolate banana orange
  computer internet samsung iphone android google facebook twitter instagram youtube microsoft windows linux amazon
  whatever trustno hunter freedom mustang corvette ferrari porsche mercedes harley killer pepper ginger cheese
  purple silver golden diamond angel jesus christ blessed heaven lucky money dollar shopping shop store customer
  support service company office business work correcthorsebatterystaple`.split(/\s+/),
)

const keyboardRows = ['1234567890', 'qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm']
const columnWalk = '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p'
const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const runs = [...keyboardRows, alphabet, '0123456789', columnWalk]
  .flatMap((run) => [run, run.split('').reverse().join('')])
  .map((run) => run.repeat(3))

/** What people write instead of letters. */
const disguises: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/**
 * True for a common word with digits and signs around it (`P@ssw0rd2024!`), the same one or two of them in a row, a walk
 * over the keyboard, or a short text that is repeated.
 */
export function isCommon(password: string): boolean {
  const text = password.toLowerCase()
  const cores = [text, undisguised(text), trimmed(text), undisguised(trimmed(text))].map(lettersOf)
  return cores.some(isBase) || isWalk(text) || isRepeated(text)
}

/** Without the digits and signs at both ends. */
function trimmed(text: string): string {
  return text.replace(/^[^a-z@$]+/, '').replace(/[^a-z@$]+$/, '')
}

function undisguised(text: string): string {
  return text.replaceAll(/[013457@$!]/g, (sign) => disguises[sign] ?? sign)
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^a-z]/g, '')
}

/** A word of the list, or two of them. */
function isBase(core: string): boolean {
  if (bases.has(core)) return true
  for (let at = 3; at <= core.length - 3; at += 1) {
    if (bases.has(core.slice(0, at)) && bases.has(core.slice(at))) return true
  }
  return false
}

/** Made of at most three walks of three keys or more, with a few signs between them. */
function isWalk(text: string): boolean {
  let rest = text.replaceAll(/[^a-z0-9]/g, '')
  if (rest.length * 2 < text.length) return false
  for (let walks = 0; walks < 3 && rest.length > 0; walks += 1) {
    let length = rest.length
    while (length >= 3 && !runs.some((run) => run.includes(rest.slice(0, length)))) length -= 1
    if (length < 3) return false
    rest = rest.slice(length)
  }
  return rest.length === 0
}

/** `abcabcabcabc`: a text of up to five characters, again and again. */
function isRepeated(text: string): boolean {
  return /^(.{1,5}?)\1{2,}.{0,4}$/su.test(text) || /^(.{1,8}?)\1$/su.test(text)
}
