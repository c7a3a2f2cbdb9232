-- Whether a worker of this container holds its advisory lock (runner/presence.py).
SELECT count(*) > 0
  FROM pg_locks held JOIN pg_stat_activity process USING (pid)
 WHERE held.locktype = 'advisory' AND held.granted
   AND held.classid = 7172720 AND held.objid = 24937
   AND process.client_addr IS NOT DISTINCT FROM inet_client_addr();
