import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api, bodyOf } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { announce } from '../shell/announce.ts'

/** Whoever signs in or out sees other things: everything that was read for the one before is forgotten. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: { readonly email: string; readonly password: string }) =>
      bodyOf(api.signIn({ body: credentials })),
    onSuccess: (account) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      client.setQueryData(queries.session().queryKey, { account })
      announce(`Welcome back, ${account.name}`)
    },
  })
}

export function useSignedOut(): (said: string) => void {
  const client = useQueryClient()
  const [, go] = useLocation()
  return (said) => {
    go('/')
    client.setQueryData(queries.session().queryKey, { account: null })
    client.removeQueries({
      predicate: ({ queryKey }) => !['session', 'categories', 'featured'].includes(String(queryKey[0])),
    })
    void client.invalidateQueries(queries.session())
    void client.invalidateQueries(queries.cart())
    announce(said)
  }
}

export function useSignOut() {
  const signedOut = useSignedOut()
  return useMutation({ mutationFn: () => api.signOut(), onSuccess: () => signedOut('You are signed out') })
}
