// Says that the packs of an earlier version are being read again, how far that has come, and lets the member stop it and go on.
import { useEffect, useRef } from 'react'
import { useAct, useCall, wordsFor } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { go } from '../../routes.ts'
import { announce } from '../../ui/announce.tsx'
import { Progress } from '../../ui/bits.tsx'
import { Button } from '../../ui/button.tsx'
import { counted } from '../../words.ts'
import { againList, againStep } from './again-words.ts'

/** Nothing where no pack waits. */
export function AgainNote() {
  const { value: again } = useCall('library.readingAgain', {}, ['reading again'])
  const { run, busy, problem } = useAct()
  const waited = useRef(false)
  useEffect(() => {
    if (waited.current && again === null) announce('All your packs have been read again.')
    if (again !== undefined) waited.current = again !== null
  }, [again])
  if (!again) return null
  const list = againList(again)
  const atWork = again.state === 'at work'
  return (
    <section className="import-note" aria-label="Packs being read again">
      <div>
        <p>
          The packs you imported are read again, so that this version of the casebook can show and search them. Those still to come are not listed or
          found until then; nothing of them is lost, and what you wrote is unchanged.
        </p>
        {again.problem !== null && !atWork && <p>{wordsFor({ code: again.problem, detail: '' })}</p>}
        <Progress label={againStep(again)} done={again.done} of={again.of} />
        <details className="again-list small">
          <summary>{counted(again.waiting.length, 'pack')} to come</summary>
          <ul>
            {list.packs.map(({ pack, title }) => (
              <li key={pack}>
                {title}{' '}
                <Button small look="quiet" onPress={() => go({ screen: 'reader', pack })} aria-label={`Read it now: ${title}`}>
                  Read it now
                </Button>
              </li>
            ))}
            {list.more !== '' && <li>{list.more}</li>}
          </ul>
        </details>
        <ProblemNote problem={problem} />
      </div>
      <Button small isDisabled={busy} onPress={() => void run('library.readAgain', { goOn: !atWork })}>
        {atWork ? 'Stop' : 'Go on'}
      </Button>
    </section>
  )
}
