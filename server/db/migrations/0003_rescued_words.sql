CREATE TABLE `rescued_words` (
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
CREATE INDEX `rescued_words_room` ON `rescued_words` (`room_id`,`at`);