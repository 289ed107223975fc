import type { Services } from '../services.ts'
import { addAddress } from './add-address.ts'
import { changeAddress } from './change-address.ts'
import { listAddresses } from './list-addresses.ts'
import { removeAddress } from './remove-address.ts'

export function addressHandlers(services: Services) {
  return {
    listAddresses: listAddresses(services),
    addAddress: addAddress(services),
    changeAddress: changeAddress(services),
    removeAddress: removeAddress(services),
  }
}
