CREATE TABLE "answer_links" (
	"slug" text PRIMARY KEY NOT NULL,
	"wave_id" text NOT NULL,
	"place_id" text,
	"way" text NOT NULL,
	"name" text NOT NULL,
	"revoked" boolean DEFAULT false NOT NULL,
	"made_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code_sheets" (
	"id" text PRIMARY KEY NOT NULL,
	"wave_id" text NOT NULL,
	"place_id" text,
	"name" text NOT NULL,
	"codes" text[] NOT NULL,
	"used" text NOT NULL,
	"revoked" boolean DEFAULT false NOT NULL,
	"made_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"wave_id" text,
	"channel" text NOT NULL,
	"what" text NOT NULL,
	"counts" json NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kept_sums" (
	"wave_id" text PRIMARY KEY NOT NULL,
	"document" json NOT NULL,
	"kept_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "margins" (
	"community_id" text NOT NULL,
	"dimension" text NOT NULL,
	"key" text NOT NULL,
	"people" integer NOT NULL,
	"source" text NOT NULL,
	"year" integer NOT NULL,
	CONSTRAINT "margins_community_id_dimension_key_pk" PRIMARY KEY("community_id","dimension","key")
);
--> statement-breakpoint
CREATE TABLE "paper_entries" (
	"wave_id" text NOT NULL,
	"response_id" text NOT NULL,
	"entry" smallint NOT NULL,
	"place_id" text,
	"language" text,
	"answers" json NOT NULL,
	"entered_by" text,
	CONSTRAINT "paper_entries_wave_id_response_id_entry_pk" PRIMARY KEY("wave_id","response_id","entry")
);
--> statement-breakpoint
CREATE TABLE "reached" (
	"wave_id" text NOT NULL,
	"position" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "reached_wave_id_position_pk" PRIMARY KEY("wave_id","position")
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"events" text[] NOT NULL,
	"last_said" text,
	"last_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"wave_id" text NOT NULL,
	"response_id" text NOT NULL,
	CONSTRAINT "withdrawals_wave_id_response_id_pk" PRIMARY KEY("wave_id","response_id")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"release_id" text NOT NULL,
	"user_id" text NOT NULL,
	"agrees" boolean NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_release_id_user_id_pk" PRIMARY KEY("release_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"id" text PRIMARY KEY NOT NULL,
	"release_id" text NOT NULL,
	"place_id" text,
	"words" text NOT NULL,
	"by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "way" text DEFAULT 'invited' NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "mixed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "slug" text;--> statement-breakpoint
UPDATE "waves" SET "slug" = substr(replace(gen_random_uuid()::text, '-', ''), 1, 8);--> statement-breakpoint
ALTER TABLE "waves" ALTER COLUMN "slug" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "destroy_on" date;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "destroyed_on" date;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "steward" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "shown_release" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "wave_id" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "state" text DEFAULT 'members' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "public_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "answer_links" ADD CONSTRAINT "answer_links_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_links" ADD CONSTRAINT "answer_links_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_sheets" ADD CONSTRAINT "code_sheets_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_sheets" ADD CONSTRAINT "code_sheets_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_sums" ADD CONSTRAINT "kept_sums_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "margins" ADD CONSTRAINT "margins_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_entries" ADD CONSTRAINT "paper_entries_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_entries" ADD CONSTRAINT "paper_entries_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_entries" ADD CONSTRAINT "paper_entries_entered_by_user_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reached" ADD CONSTRAINT "reached_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_by_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_links_wave" ON "answer_links" USING btree ("wave_id");--> statement-breakpoint
CREATE INDEX "code_sheets_wave" ON "code_sheets" USING btree ("wave_id");--> statement-breakpoint
CREATE INDEX "code_sheets_codes" ON "code_sheets" USING gin ("codes");--> statement-breakpoint
CREATE INDEX "disclosures_community" ON "disclosures" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "webhooks_community" ON "webhooks" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "replies_release" ON "replies" USING btree ("release_id");--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_slug_unique" UNIQUE("slug");