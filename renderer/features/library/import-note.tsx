// What an import is doing and what came of it, in words, where the button is.
import { useEffect } from 'react'
import type { PackId } from '../../../preload/contract/ids.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { go } from '../../routes.ts'
import { announce } from '../../ui/announce.tsx'
import { Progress } from '../../ui/bits.tsx'
import { Button } from '../../ui/button.tsx'
import { closeImport, outcomeWords, startImport, stopImport, useImporting } from './importing.ts'

export function ImportNote() {
  const importing = useImporting()
  const words = importing.state === 'done' ? outcomeWords(importing.outcome) : ''
  useEffect(() => {
    if (words) announce(words)
  }, [words])

  if (importing.state === 'failed') return <ProblemNote problem={importing.problem} onRetry={() => void startImport()} onClose={closeImport} />
  if (importing.state === 'at work') {
    const { progress } = importing
    return (
      <div className="import-note">
        <Progress label={progress?.step ?? 'Waiting for your choice of files'} done={progress?.done ?? 0} of={progress?.of ?? 0} />
        {progress && (
          <Button small onPress={() => void stopImport()}>
            Stop
          </Button>
        )}
      </div>
    )
  }
  if (importing.state !== 'done') return null
  const { added, refused } = importing.outcome
  return (
    <div className="import-note">
      <div>
        <p>{words}</p>
        <ul className="import-list">
          {added.map(({ pack, title }) => (
            <li key={pack}>
              {title}{' '}
              <Button small look="quiet" onPress={() => go({ screen: 'reader', pack: pack as PackId })}>
                Read
              </Button>
            </li>
          ))}
          {refused.map(({ file, why }) => (
            <li key={file}>
              <strong>{file}</strong>: {why}
            </li>
          ))}
        </ul>
      </div>
      <Button small onPress={closeImport}>
        Close
      </Button>
    </div>
  )
}
