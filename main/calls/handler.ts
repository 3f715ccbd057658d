// What a handler of a call is: the type that ties each name of the contract to its input and its answer.
import type { CallName, CallOutput, CheckedInput } from '../../preload/contract/calls.ts'
import type { Result } from '../../preload/contract/result.ts'

/** Answers one call: is given what the schema let through. What it throws the router answers as 'unexpected'. */
export type Handler<Name extends CallName> = (input: CheckedInput<Name>) => Result<CallOutput<Name>> | Promise<Result<CallOutput<Name>>>

/** The whole table: a call without a handler does not compile. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> }

/** The handlers whose names begin with the given word. */
export type HandlersOf<Family extends string> = { readonly [Name in Extract<CallName, `${Family}.${string}`>]: Handler<Name> }
