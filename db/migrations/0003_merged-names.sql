ALTER TABLE "people" ADD COLUMN "merged_into_id" integer;--> statement-breakpoint
ALTER TABLE "person_names" ADD COLUMN "sort_key" text GENERATED ALWAYS AS (lower(translate(name, 'أإآٱىئؤةءـًٌٍَُِّْ', 'ااااييوه'))) STORED;--> statement-breakpoint
ALTER TABLE "topic_names" ADD COLUMN "sort_key" text GENERATED ALWAYS AS (lower(translate(name, 'أإآٱىئؤةءـًٌٍَُِّْ', 'ااااييوه'))) STORED;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "merged_into_id" integer;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_into_id_people_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_merged_into_id_topics_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_merged" ON "people" USING btree ("merged_into_id") WHERE "people"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "person_names_sort" ON "person_names" USING btree ("locale","sort_key" collate "C","person_id");--> statement-breakpoint
CREATE INDEX "topic_names_sort" ON "topic_names" USING btree ("locale","sort_key" collate "C","topic_id");--> statement-breakpoint
CREATE INDEX "topics_merged" ON "topics" USING btree ("merged_into_id") WHERE "topics"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "redirects_to_path" ON "redirects" USING hash ("to_path");