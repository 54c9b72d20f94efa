/** Given names common in news of the English-speaking world and of its neighbours; the gazetteer's leaders add more. */
const NAMES = `
Aaron Abdul Abdullah Abigail Abraham Adam Adel Adrian Ahmad Ahmed Aidan Aisha Alan Albert Alec Alejandro Aleksandar Aleksandr
Alex Alexander Alexandra Alexei Alexey Alexis Alfonso Alfred Ali Alice Alison Allan Allen Alok Amanda Amber Amina Amit Amy
Ana Anatoly Anders Andre Andrea Andreas Andrei Andrew Andrey Andrzej Andy Angel Angela Angelo Angus Anita Ann Anna Anne Annette
Annie Anthony Antoine Anton Antonio Antony April Ariel Arnold Arthur Arturo Arvind Asad Asif Aung Austin Ayman Aziz Barbara
Barry Beatriz Ben Benjamin Bernard Bernie Beth Betty Bill Billy Blair Bob Bobby Boris Brad Bradley Brandon Brenda Brendan Brent
Brian Bruce Bruno Bryan Burhan Caitlin Calvin Cameron Carl Carla Carlo Carlos Carmen Carol Caroline Carolyn Carrie Caspar
Catherine Cathy Cecilia Chad Charles Charlie Charlotte Chelsea Cheryl Chloe Chris Christian Christina Christine Christopher
Cindy Claire Clara Clare Clarence Claude Claudia Clive Colin Colleen Connor Constantine Craig Cristina Curtis Cynthia Damian Dan
Dana Daniel Daniela Danielle Danny Darren Darya Dave David Dawn Dean Debbie Deborah Denis Dennis Derek Desmond Diana Diane Diego
Dieter Dmitri Dmitry Dmytro Dominic Dominique Don Donald Donna Doris Dorothy Doug Douglas Duncan Dwight Dylan Earl Ed Eddie Edgar
Edith Edmund Eduard Eduardo Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elijah Elizabeth Ella Ellen Elliot Emily Emma
Emmanuel Enrique Eric Erica Erik Erika Ernest Ernesto Esther Ethan Eugene Eva Evan Evelyn Evgeny Ewan Faisal Farah Fatima
Federico Felix Fernando Fiona Florence Frances Francesca Francesco Francis Francisco Frank Franz Fred Frederick Friedrich Gabriel
Gareth Gary Gavin Gemma Geoff Geoffrey George Georgia Gerald Gerard Gerhard Gianni Gideon Gilbert Giorgio Giovanni Giuseppe Glen
Glenn Gloria Gordon Grace Graham Grant Greg Gregory Greta Guido Guillermo Gustav Guy Habib Hailey Hakan Hamid Hannah Hans Harold
Harriet Harry Hasan Hassan Heather Hector Heidi Heinrich Helen Helena Helmut Henri Henry Herbert Herman Hilary Hillary Holly
Howard Hubert Hugh Hugo Hussein Iain Ian Ibrahim Ignacio Igor Imran Ingrid Irene Irina Iris Isaac Isabel Isabella Ismail Ivan
Ivana Ivo Jack Jackie Jacob Jacqueline Jacques Jaime Jake Jamal James Jamie Jan Jana Jane Janet Janice Jared Jason Javad Javier
Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Joan Joana Joanna Joanne Joao Joe Joel
Johan Johann Johanna Johannes John Johnny Jon Jonathan Jordan Jorge Jose Josef Joseph Josep Josh Joshua Joy Joyce Juan Judith
Judy Julia Julian Julie Julio Julius June Justin Kamal Karen Karim Karin Karl Kate Katherine Kathleen Kathryn Kathy Katie Katrina
Keith Kelly Ken Kenneth Kenny Kerry Kevin Khalid Khaled Kieran Kim Kirsten Klaus Konstantin Kofi Kristin Kurt Kyle Lance Larry
Lars Laura Lauren Laurent Lawrence Leah Lee Leila Leo Leon Leonard Leonid Leroy Leslie Lewis Liam Lila Lillian Linda Lindsay Lisa
Liz Lloyd Lois Lorenzo Lori Lorraine Louis Louise Luc Lucas Lucia Lucy Luigi Luis Luka Lukas Luke Lyndon Lynn Mahmoud Malcolm
Manuel Marc Marcel Marco Marcos Marcus Margaret Margarita Maria Mariam Marie Marina Mario Marion Mark Markus Marta Martha Martin
Martina Marvin Mary Mateusz Matt Matteo Matthew Matthias Maureen Maurice Max Maxim Megan Mehmet Melanie Melissa Mercedes Micah
Michael Michel Michelle Miguel Mikael Mike Mikhail Milan Mildred Milos Miriam Mitch Mitchell Mohamed Mohammad Mohammed Moira Mona
Monica Morgan Muhammad Murad Mustafa Nadia Nancy Naomi Narendra Natalia Natalie Natasha Nathan Nathaniel Neil Nelson Nicholas
Nick Nicola Nicolas Nicole Nigel Nikita Nikolai Nikolay Nina Noah Noel Nora Norman Nuri Oksana Oleg Oleksandr Oleksiy Olga Oliver
Olivia Olivier Omar Oscar Osman Otto Owen Pablo Paddy Pamela Paolo Pascal Patricia Patrick Paul Paula Pauline Pavel Pawel Pedro
Penny Per Perry Pete Peter Petr Petra Petro Phil Philip Philippe Phillip Pierre Piotr Priti Priya Rachel Rafael Ralph Ramon
Ramzi Randy Raphael Rashid Raul Ravi Ray Raymond Rebecca Reem Regina Renee Rex Ricardo Richard Rick Ricky Rita Rob Robert Roberta
Roberto Robin Rod Rodney Rodrigo Roger Roland Roman Ron Ronald Rory Rosa Rose Rosemary Ross Roxana Roy Ruben Rudolf Rupert
Russell Ruth Ryan Saad Saeb Saeed Salah Salim Sally Sam Samantha Samir Samuel Sandra Sandro Sara Sarah Saul Scott Sean Sebastian
Selma Serge Sergei Sergey Sergio Seth Shane Shannon Sharon Sheila Shirley Sidney Silvia Simon Simone Sofia Sonia Sophia Sophie
Stacey Stan Stanislav Stanley Stefan Stefano Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Sunil Susan Susana Suzanne
Svetlana Sven Sylvia Sylvie Takeshi Talal Tamara Tanya Tariq Tatiana Taylor Ted Terence Teresa Terry Theo Theodore Theresa Thomas
Tim Timothy Tina Tobias Todd Tom Tommy Tony Tracy Travis Trevor Tyler Ulrich Ursula Valentin Valentina Valerie Valery Vanessa Vera
Vernon Veronica Victor Victoria Viktor Vincent Virginia Vitaly Vladimir Volker Volodymyr Walter Wang Warren Wayne Wendy Wilfred
Wilhelm Will William Wolfgang Xavier Yasmin Yasser Yitzhak Yolanda Yousef Yuri Yusuf Yves Yvonne Zachary Zahra Zainab Zhang Zoe
`;

/** Given names without accents, first letter in upper case. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
