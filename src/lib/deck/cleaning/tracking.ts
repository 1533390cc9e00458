/** Parts of addresses that only tell the page where its reader came from. */
import type { Run } from '../../thread/thread'
import { withText } from '../../thread/text'
import type { Words } from '../deck'
import { mayAlwaysLeave, type MayLeave } from './phrases'

// What the large networks, mail services and shops add to addresses, as their documents name them.
const everywhere =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_[ce]id|mkt_tok|ref_src|ref_url|_hsenc|_hsmi|hsctatracking|vero_(?:id|conv)|oly_(?:anon|enc)_id|s_cid|wt_mc|wickedid|rb_clickid|_openstat|__twitter_impression|share_(?:id|source|medium))$/i

/** Names that mean it only on these hosts; elsewhere "s" is a search and "t" a time. */
const onHosts: readonly { readonly host: RegExp; readonly name: RegExp }[] = [
  { host: /^(?:www\.|mobile\.|m\.)?(?:x|twitter)\.com$/i, name: /^(?:s|t|cn|refsrc)$/i },
  { host: /^(?:www\.|m\.|music\.)?(?:youtube\.com|youtu\.be)$/i, name: /^(?:si|feature|pp)$/i },
  { host: /^open\.spotify\.com$/i, name: /^si$/i },
  { host: /(?:^|\.)linkedin\.com$/i, name: /^(?:trk|trackingid|lipi|rcm|originalsubdomain)$/i },
  { host: /(?:^|\.)(?:instagram|threads)\.(?:com|net)$/i, name: /^(?:igsh|xmt|hl)$/i },
  { host: /(?:^|\.)tiktok\.com$/i, name: /^(?:_r|_t|is_from_webapp|sender_device)$/i },
  { host: /(?:^|\.)medium\.com$/i, name: /^(?:source|sk)$/i },
  { host: /(?:^|\.)substack\.com$/i, name: /^(?:r|triedredirect|showwelcomeonshare)$/i },
]

/** The address without tracking; everything else of it as it stood. Also of one without "https://". */
export function withoutTracking(address: string): string {
  const at = address.indexOf('?')
  if (at < 0) return address
  const hash = address.indexOf('#', at)
  const end = hash < 0 ? address.length : hash
  const [, host = ''] = /^(?:[a-z]+:\/\/)?([^/?#:]+)/i.exec(address) ?? []
  const names = onHosts.filter((own) => own.host.test(host)).map(({ name }) => name)
  const parts = address.slice(at + 1, end).split('&')
  const kept = parts.filter((part) => {
    const name = part.split('=')[0] ?? ''
    return !everywhere.test(name) && !names.some((own) => own.test(name))
  })
  if (kept.length === parts.length) return address
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`
  return `${address.slice(0, at)}${query}${address.slice(end)}`
}

/** Links without tracking, also where the address itself is shown; words that are a link stay. */
export function withoutTrackedLinks(words: Words, mayLeave: MayLeave = mayAlwaysLeave): Words {
  const clean = words.map((run) => {
    const next = untracked(run)
    if (next === run || run.kind !== 'link' || next.kind !== 'link') return next
    return mayLeave(run.href, next.href) ? next : run
  })
  return clean.some((run, index) => run !== words[index]) ? clean : words
}

function untracked(run: Run): Run {
  if (run.kind !== 'link') return run
  const href = withoutTracking(run.href)
  const isAddress = /^\S+$/.test(run.text) && run.text.includes('?')
  const shown = isAddress ? withText(run, withoutTracking(run.text)) : run
  return href === run.href ? shown : { ...shown, kind: 'link', href }
}
