CREATE TABLE `late_text` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`changed_at` integer NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `room`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `late_text_room` ON `late_text` (`room_id`,`at`);--> statement-breakpoint
CREATE TABLE `mdo_record` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`mdo_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mdo_record_mdo` ON `mdo_record` (`casus_id`,`mdo_id`);