import { useEffect } from 'preact/hooks';

/** Looks now, and again whenever the person comes back: meanwhile another page, or the browser, may have changed things. */
export function useOnReturn(look: () => void): void {
  useEffect(() => {
    look();
    const again = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', again);
    window.addEventListener('focus', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('focus', again);
    };
  }, []);
}
