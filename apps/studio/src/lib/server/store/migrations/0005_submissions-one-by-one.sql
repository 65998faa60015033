CREATE INDEX "responses_unmixed" ON "responses" USING btree ("wave_id") WHERE NOT mixed;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "store_sittings"(of_wave text, of_community text, sittings json, on_day date, only_open boolean, mixes boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  many constant integer := json_array_length(sittings);
  one record;
  gone text[];
  kept text[];
BEGIN
  PERFORM 1 FROM waves WHERE waves.id = of_wave AND (waves.state = 'open' OR NOT only_open) FOR SHARE;
  IF NOT FOUND THEN
    RETURN '{"refused":"wave"}';
  END IF;
  -- One alone is what most commits hold: all that is asked of it is asked as it is put in.
  IF many = 1 THEN
    SELECT * INTO one FROM json_to_record(sittings -> 0)
      AS given(id text, place_id text, language text, way text, codes smallint[], absent text);
    INSERT INTO responses (id, wave_id, place_id, language, way, codes, absent)
    SELECT one.id, of_wave, one.place_id, one.language, one.way, one.codes, one.absent
    WHERE (one.place_id IS NULL OR EXISTS (
      SELECT 1 FROM places WHERE places.id = one.place_id AND places.community_id = of_community
    )) AND NOT EXISTS (
      SELECT 1 FROM withdrawals WHERE withdrawals.wave_id = of_wave AND withdrawals.response_id = one.id
    )
    ON CONFLICT DO NOTHING;
    IF FOUND THEN
      kept := ARRAY[one.id];
    ELSIF one.place_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM places WHERE places.id = one.place_id AND places.community_id = of_community
    ) THEN
      RETURN '{"refused":"place"}';
    ELSIF EXISTS (
      SELECT 1 FROM withdrawals WHERE withdrawals.wave_id = of_wave AND withdrawals.response_id = one.id
    ) THEN
      gone := ARRAY[one.id];
    END IF;
  ELSE
    IF EXISTS (
      SELECT 1 FROM json_to_recordset(sittings) AS given(place_id text)
      WHERE given.place_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM places WHERE places.id = given.place_id AND places.community_id = of_community
      )
    ) THEN
      RETURN '{"refused":"place"}';
    END IF;
    SELECT array_agg(withdrawals.response_id) INTO gone
    FROM json_to_recordset(sittings) AS given(id text)
    JOIN withdrawals ON withdrawals.wave_id = of_wave AND withdrawals.response_id = given.id;
    WITH stored AS (
      INSERT INTO responses (id, wave_id, place_id, language, way, codes, absent, mixed)
      SELECT given.id, of_wave, given.place_id, given.language, given.way, given.codes, given.absent, many >= 10
      FROM json_to_recordset(sittings)
        AS given(id text, place_id text, language text, way text, codes smallint[], absent text)
      WHERE gone IS NULL OR given.id <> ALL (gone)
      ORDER BY given.id
      ON CONFLICT DO NOTHING RETURNING responses.id
    )
    SELECT array_agg(stored.id) INTO kept FROM stored;
  END IF;
  IF kept IS NOT NULL THEN
    UPDATE arrivals SET count = arrivals.count + cardinality(kept)
    WHERE arrivals.wave_id = of_wave AND arrivals.day = on_day;
    IF NOT FOUND THEN
      INSERT INTO arrivals (wave_id, day, count) VALUES (of_wave, on_day, cardinality(kept))
      ON CONFLICT (wave_id, day) DO UPDATE SET count = arrivals.count + excluded.count;
    END IF;
  END IF;
  IF mixes THEN
    WITH moved AS (DELETE FROM responses WHERE responses.wave_id = of_wave AND NOT responses.mixed RETURNING *)
    INSERT INTO responses (id, wave_id, place_id, language, way, codes, absent, mixed)
    SELECT moved.id, moved.wave_id, moved.place_id, moved.language, moved.way, moved.codes, moved.absent, true
    FROM moved ORDER BY moved.id;
  END IF;
  RETURN json_build_object('stored', kept, 'gone', gone)::text;
END
$$;
