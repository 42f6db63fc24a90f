CREATE TABLE `vernietiging` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`organisatie_id` text,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`sealed_entry` blob
);
--> statement-breakpoint
CREATE INDEX `vernietiging_kind` ON `vernietiging` (`kind`);