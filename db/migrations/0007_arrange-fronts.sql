CREATE TABLE "front_arrangements" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "front_arrangements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"front_id" integer NOT NULL,
	"kind" text NOT NULL,
	"arrangement" jsonb NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "front_arrangements_kind" CHECK ("front_arrangements"."kind" in ('live', 'kept'))
);
--> statement-breakpoint
CREATE TABLE "fronts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fronts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"locale" text NOT NULL,
	"section_id" integer,
	"version" integer DEFAULT 0 NOT NULL,
	"draft" jsonb,
	"drafted_by" text,
	"drafted_at" timestamp with time zone,
	CONSTRAINT "fronts_place" UNIQUE NULLS NOT DISTINCT("locale","section_id")
);
--> statement-breakpoint
ALTER TABLE "front_arrangements" ADD CONSTRAINT "front_arrangements_front_id_fronts_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."fronts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_locale_editions_locale_fk" FOREIGN KEY ("locale") REFERENCES "public"."editions"("locale") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_drafted_by_users_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "front_arrangements_latest" ON "front_arrangements" USING btree ("front_id","kind","id");
--> statement-breakpoint
-- what was placed slot by slot is the first arrangement of its front
INSERT INTO fronts (locale, section_id, version) SELECT DISTINCT locale, section_id, 1 FROM front_slots;
--> statement-breakpoint
INSERT INTO front_arrangements (front_id, kind, arrangement, actor)
SELECT f.id, 'live', jsonb_build_object('blocks', null) || (
	SELECT jsonb_object_agg(kinds.slot, coalesce((
		SELECT jsonb_agg(jsonb_build_object(
			'id', 'slot' || s.id, 'articleId', s.article_id, 'headline', s.headline, 'mediaId', s.media_id,
			'from', CASE WHEN s.starts_at > now() THEN to_char(s.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END,
			'until', to_char(s.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
		) ORDER BY s.position, s.id)
		FROM front_slots s
		WHERE s.locale = f.locale AND s.section_id IS NOT DISTINCT FROM f.section_id AND s.slot = kinds.slot
	), '[]'::jsonb))
	FROM (VALUES ('lead'), ('live'), ('secondary'), ('opinion')) kinds(slot)
), 'front_slots'
FROM fronts f;
