-- A copy of the database must not call the plant's model servers, nor answer in its name.
-- Servers get an address that never exists: archived ones could still be called.
UPDATE mrp_ai_server
   SET active = FALSE, token_secret = NULL, state = 'unknown',
       url = 'http://neutralized.invalid/' || id;
UPDATE mrp_ai_model
   SET missing = TRUE, loaded = FALSE;

-- Vectors of other servers are those of the original: here they are made anew.
DELETE FROM mrp_ai_space
 WHERE store IN ('qdrant', 'chroma');
UPDATE mrp_ai_store
   SET secret = NULL, url = NULL,
       kind = CASE WHEN kind IN ('qdrant', 'chroma') THEN 'postgres' ELSE kind END,
       encoder = CASE encoder WHEN 'ollama' THEN 'embedded' ELSE encoder END;

-- What was being answered is answered by the original.
WITH stopped AS (
    UPDATE mrp_ai_turn
       SET state = 'stopped', owner = NULL, last_seq = last_seq + 1,
           finished = now() AT TIME ZONE 'UTC'
     WHERE state IN ('queued', 'running')
    RETURNING id, last_seq)
INSERT INTO mrp_ai_turn_event (turn_id, seq, kind, payload)
SELECT id, last_seq, 'done', '{"state": "stopped", "followups": []}'
  FROM stopped;
UPDATE mrp_ai_job
   SET state = 'cancelled', owner = NULL, finished = now() AT TIME ZONE 'UTC'
 WHERE state IN ('queued', 'running');
DELETE FROM mrp_ai_slot;

-- Nobody is told by a copy: no briefing, no proposal that a click would still carry out.
UPDATE mrp_ai_briefing
   SET active = FALSE, turn_id = NULL;
UPDATE mrp_ai_proposal
   SET state = 'expired'
 WHERE state IN ('proposed', 'confirmed');
