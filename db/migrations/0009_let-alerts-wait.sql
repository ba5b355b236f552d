CREATE TABLE "waiting_alerts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "waiting_alerts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"level" text NOT NULL,
	"article_id" integer,
	"minutes" integer NOT NULL,
	"raised_by" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	CONSTRAINT "waiting_alerts_level" CHECK ("waiting_alerts"."level" in ('urgent', 'notice')),
	CONSTRAINT "waiting_alerts_text" CHECK (length("waiting_alerts"."text") between 1 and 200),
	CONSTRAINT "waiting_alerts_minutes" CHECK ("waiting_alerts"."minutes" > 0)
);
--> statement-breakpoint
ALTER TABLE "waiting_alerts" ADD CONSTRAINT "waiting_alerts_locale_editions_locale_fk" FOREIGN KEY ("locale") REFERENCES "public"."editions"("locale") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_alerts" ADD CONSTRAINT "waiting_alerts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "waiting_alerts_locale" ON "waiting_alerts" USING btree ("locale","raised_at");