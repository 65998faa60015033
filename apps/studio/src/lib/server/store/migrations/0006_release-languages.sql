CREATE TABLE "release_languages" (
	"release_id" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"document" json NOT NULL,
	CONSTRAINT "release_languages_release_id_language_pk" PRIMARY KEY("release_id","language")
);
--> statement-breakpoint
ALTER TABLE "release_languages" ADD CONSTRAINT "release_languages_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;