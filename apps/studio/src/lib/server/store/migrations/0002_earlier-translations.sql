ALTER TABLE "translations" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "translations" ADD COLUMN "back_translation" text;--> statement-breakpoint
ALTER TABLE "translations" ADD COLUMN "earlier" json DEFAULT '[]'::json NOT NULL;