/** Text that some reader of YAML takes for something else when it stands without quotes, or refuses. */
// prettier-ignore
export const nastyStrings: readonly string[] = [
  // Empty, blank, nothing
  '', ' ', '  ', ' leading', 'trailing ', '\ttab', 'tab\t', 'in\tside', '~', '~/home', 'null', 'Null', 'NULL', 'nULL',
  // Booleans of YAML 1.1
  'y', 'Y', 'n', 'N', 'yes', 'Yes', 'YES', 'no', 'No', 'on', 'On', 'ON', 'off', 'OFF', 'true', 'True', 'FALSE', 'false',
  // Integers
  '0', '-0', '+0', '1', '+1', '-1', '007', '012', '0o14', '0O14', '0x1F', '0X1f', '0b11', '0B11', '-0b11', '1_000',
  '1__0', '0xg', '0b12', '111122223333',
  // Floats, and what resembles them
  '1.0', '.5', '5.', '-.5', '+.5', '1e3', '1E3', '1.e3', '1.5e+3', '1e-3', '.e5', 'e5', 'E0', '-e5', 'e+5', 'e', '.e+5',
  '0.', '.', '..', '...', '1.34', '1.2.3', '1_0.0_1', '.inf', '-.inf', '+.Inf', '.INF', '.nan', '.NaN', 'inf', '-inf',
  'nan', 'Infinity', 'infinity', '+inf', '.i', '.n', '.einf', '4d5e6f', '12e4567', '3e10', '0e1',
  // Sexagesimals, times, addresses, quantities
  '12:30', '1:20:30', '190:20:30.15', '20:30.15', '-1:20', '8080:80', '0:0', '1:2', 'a:1', 'a:b', '1:a', '9:z', '9:',
  '2024-01-01', '2024-1-1', '2024-01-01T10:00:00Z', '2024-01-01t10:00:00z', '2024-01-01 10:00:00.5 +2', '10.0.0.1',
  '10.0.0.0/16', '100m', '128Mi', '1Gi', '2E', '2e', '1e', '5s', '7d', '50%', '1f', '1d', '1a', '0a',
  '111122223333.dkr.ecr.us-east-1.amazonaws.com/shop/backend:1.2.3',
  // Signs with a meaning
  'key: value', 'key:', ':', ': ', ' :', 'a: ', 'a :b', '::', ':a', 'a #b', '#a', 'a#b', '# comment', ' #', 'a # b # c',
  'http://a#b', '-', '- ', '- a', '--', '---', '--- a', '--flag', '-c', '--flag=a b', '-1a', '-:', '-a: b', '... a',
  '?', '? a', '?a', '!', '!tag', '!!str a', '&a', '&', '*', '*a', '**', '|', '|-', '>', '> a', '%', '%YAML 1.1', '@',
  '@a', '`', '`a`', '=', '==', '<', '<<', '<<: a', '<a>', '^', '\\', '\\n', '[', ']', '[]', '[a]', '{', '}', '{}',
  '{a: b}', '{{ .Values.a }}', '${{ github.sha }}', '${A}', '$', '$a', 'a, b', ',', ',a', 'a,', 'a ? b : c',
  "${{ a == 'b: c' }}", '"', '""', '"a"', "'", "''", "'a'", "it's", 'say "hi"', `both " and '`, 'a"', "a'", '\\"',
  'back\\slash', '{"json": [1, "a"]}', '[{"HTTP": 80}]',
  // Several lines
  '\n', '\n\n', 'a\n', 'a\n\n', '\na', '\n\na\n', 'a\nb', 'a\nb\n', 'a\n\nb\n', ' a\nb', 'a\n b\n', '  a\n b\n',
  'a\n  \nb', 'a\n  ', 'a \nb ', '\ta\nb', 'a\n\tb', 'a\n\t\nb', '\r', 'a\r\nb', 'a\rb', 'a\n\rb', '---\na',
  'a\n---\nb\n', '...\n', '# a\nb', 'a\n# b', 'a: b\nc: d\n', '- a\n- b', '%a\nb', 'a\n...\n', '\n ', ' \n', ' \na',
  '#!/bin/sh\nset -eu\nexec "$@"\n',
  // Beyond ASCII, invisible, forbidden
  '\u0000', '\u0001a', '\u0007', '\b\f\v', '\u001b[0m', '\u007f', '\u0085', 'a\u0085b', '\u00a0', '\u00a0a', '\u00ad',
  '\u200b', '\u2028', 'a\u2028b\nc', '\u2029', '\ufeff', 'a\ufeff', '\ufffe', '\uffff', '\ufffd', '\u{1fffe}',
  '\u{10ffff}', 'é', 'naïve café', 'ß\nü\n', '日本語', '日本\n語', 'привет: мир', '→', '–', '\u202e', '\u{1f600}',
  'a \u{1f468}\u200d\u{1f469}', '\u{1f600}\nb',
  // Names of JavaScript, and long ones
  'constructor', 'toString', 'hasOwnProperty', 'merge', 'a'.repeat(1500), 'word '.repeat(400).trim(),
  `a ${'b\n'.repeat(50)}`, ' '.repeat(200),
]
