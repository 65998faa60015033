-- Places may be written before the place they lie in, as long as it is there at the end.
ALTER TABLE "places" ALTER CONSTRAINT "places_parent" DEFERRABLE INITIALLY IMMEDIATE;
--> statement-breakpoint
-- What was asked never changes once it was asked.
CREATE FUNCTION "keep_frozen_versions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.frozen_at IS NOT NULL AND (
    NEW.document::text <> OLD.document::text OR NEW.coding::text IS DISTINCT FROM OLD.coding::text
    OR NEW.number <> OLD.number OR NEW.frozen_at IS DISTINCT FROM OLD.frozen_at
  ) THEN
    RAISE EXCEPTION 'version % of instrument % is frozen', OLD.number, OLD.instrument_id;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "frozen_versions" BEFORE UPDATE ON "instrument_versions"
FOR EACH ROW EXECUTE FUNCTION "keep_frozen_versions"();
