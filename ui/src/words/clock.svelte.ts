// The minute it is now. Templates that say "i dag" follow it past midnight; nothing ticks in seconds.

let now = $state.raw(new Date());

export const clock = {
  get now(): Date {
    return now;
  },
};

/** Sets the time by hand: for tests and for the gallery. */
export function setClock(time: Date): void {
  now = time;
}

/** Follows the real time until the returned function is called. */
export function startClock(): () => void {
  const follow = () => {
    const real = new Date();
    if (Math.floor(real.getTime() / 60_000) !== Math.floor(now.getTime() / 60_000)) now = real;
  };
  follow();
  const timer = setInterval(follow, 5_000);
  return () => clearInterval(timer);
}
