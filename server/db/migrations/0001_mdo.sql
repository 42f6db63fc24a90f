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