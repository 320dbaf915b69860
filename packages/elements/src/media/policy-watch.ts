import { problem, type VitrineError } from '@vitrine/core';

/**
 * Tells once what the page's content security policy refuses of a video and its stream. The browser says only "error".
 *
 * @param isOurs whether an address is one of this video's; where the policy hides the path, it is asked of an origin.
 */
export function watchPolicy(isOurs: (url: string) => boolean, tell: (fault: VitrineError) => void): () => void {
  function refused({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void {
    if (disposition === 'report' || !/^(media|connect)-src$/.test(effectiveDirective)) return;
    if (blockedURI !== 'blob' && !isOurs(blockedURI)) return;
    const message = `the page's policy has no ${effectiveDirective} for ${blockedURI === 'blob' ? 'blob:' : blockedURI}`;
    tell(problem('security/csp-blocked', message, { path: effectiveDirective }));
  }
  document.addEventListener('securitypolicyviolation', refused);
  return () => document.removeEventListener('securitypolicyviolation', refused);
}
