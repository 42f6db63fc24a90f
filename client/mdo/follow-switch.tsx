// On or off: whether this screen goes along with the chair.
import { MDO_NOW } from '#shared/text/mdo.ts'
import { setFollowing, useIsFollowing } from './follow.ts'
import './mdo-bar.css'

export function FollowSwitch({ mdoId }: { mdoId: string }) {
  const isFollowing = useIsFollowing(mdoId)
  return (
    <button
      type="button"
      className="follow-switch"
      role="switch"
      aria-checked={isFollowing}
      title={MDO_NOW.followHelp}
      onClick={() => setFollowing(mdoId, !isFollowing)}
    >
      <span className="follow-switch__track" aria-hidden="true" />
      {MDO_NOW.follow}
    </button>
  )
}
